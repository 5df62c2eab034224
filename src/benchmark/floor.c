#define _GNU_SOURCE
/*
 * The least that a server can do on this machine: one thread that receives requests and sends fixed bytes, and reads
 * nothing of what it is asked. What the kernel itself costs cannot be undercut by any server of the same protocol.
 *
 *     floor <port> <file with a whole answer, head and body>
 */
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

enum { CONNECTIONS = 1024, EVENTS = 64 };

static char *answer;
static size_t length;
/* What of the answer a connection has not been sent yet. */
static size_t left[CONNECTIONS];

static void load(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END)) {
        perror(path);
        exit(1);
    }
    length = (size_t) ftell(file);
    rewind(file);
    answer = malloc(length);
    if (!answer || fread(answer, 1, length, file) != length) {
        perror(path);
        exit(1);
    }
    fclose(file);
}

static void watch(int poll, int operation, int connection, unsigned events) {
    struct epoll_event event = {.events = events, .data.fd = connection};
    epoll_ctl(poll, operation, connection, &event);
}

static void send_answer(int poll, int connection) {
    ssize_t sent = send(connection, answer + length - left[connection], left[connection], MSG_NOSIGNAL);
    if (sent < 0 && errno != EAGAIN) {
        left[connection] = 0;
        close(connection);
        return;
    }
    left[connection] -= sent > 0 ? (size_t) sent : 0;
    watch(poll, EPOLL_CTL_MOD, connection, left[connection] ? EPOLLOUT : EPOLLIN);
}

static void receive(int poll, int connection) {
    char request[4096];
    if (recv(connection, request, sizeof request, 0) <= 0) {
        close(connection);
        return;
    }
    ssize_t sent = send(connection, answer, length, MSG_NOSIGNAL);
    if (sent < 0 && errno != EAGAIN) {
        close(connection);
        return;
    }
    left[connection] = length - (sent > 0 ? (size_t) sent : 0);
    if (left[connection]) {
        watch(poll, EPOLL_CTL_MOD, connection, EPOLLOUT);
    }
}

int main(int count, char **arguments) {
    if (count != 3) {
        fprintf(stderr, "floor <port> <file>\n");
        return 2;
    }
    load(arguments[2]);
    int one = 1;
    int listener = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((unsigned short) atoi(arguments[1])),
                                  .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    if (bind(listener, (struct sockaddr *) &address, sizeof address) || listen(listener, 512)) {
        perror("listen");
        return 1;
    }
    int poll = epoll_create1(0);
    watch(poll, EPOLL_CTL_ADD, listener, EPOLLIN);
    for (;;) {
        struct epoll_event events[EVENTS];
        int ready = epoll_wait(poll, events, EVENTS, -1);
        for (int i = 0; i < ready; i++) {
            int connection = events[i].data.fd;
            if (connection == listener) {
                int accepted = accept4(listener, 0, 0, SOCK_NONBLOCK);
                if (accepted >= CONNECTIONS) {
                    close(accepted);
                } else if (accepted >= 0) {
                    setsockopt(accepted, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
                    watch(poll, EPOLL_CTL_ADD, accepted, EPOLLIN);
                }
            } else if (left[connection]) {
                send_answer(poll, connection);
            } else {
                receive(poll, connection);
            }
        }
    }
}
