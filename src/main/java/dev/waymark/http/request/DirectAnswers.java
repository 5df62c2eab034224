package dev.waymark.http.request;

import dev.waymark.http.RequestId;
import dev.waymark.http.connection.KnownAnswers;
import dev.waymark.http.response.KeptAnswer;
import dev.waymark.http.response.KeptAnswers;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Answers requests in which there is nothing to refuse with what is kept (ADR 25). */
@Singleton
class DirectAnswers implements KnownAnswers {

    private final KeptAnswers kept;
    private final AccessLog log;

    DirectAnswers(KeptAnswers kept, AccessLog log) {
        this.kept = kept;
        this.log = log;
    }

    @Override
    public @Nullable KnownAnswer to(HttpRequest request) {
        long start = System.nanoTime();
        if (request.uri().length() > RequestTarget.LONGEST || !RequestHead.isPlain(request)) {
            return null;
        }
        String id = RequestId.choose(request.headers().get(RequestId.HEADER));
        KeptAnswer answer = kept.find(request, id);
        return answer == null ? null : new DirectAnswer(request, id, answer, start);
    }

    private final class DirectAnswer implements KnownAnswer {

        private final HttpRequest request;
        private final String id;
        private final KeptAnswer answer;
        private final long start;

        DirectAnswer(HttpRequest request, String id, KeptAnswer answer, long start) {
            this.request = request;
            this.id = id;
            this.answer = answer;
            this.start = start;
        }

        @Override
        public void writeHead(ByteBuf bytes) {
            answer.writeHead(bytes);
        }

        @Override
        public ByteBuf body() {
            return answer.body();
        }

        @Override
        public void sent(boolean complete) {
            long nanos = System.nanoTime() - start;
            if (complete) {
                answer.count(nanos);
            }
            log.add(new Exchange(
                    System.currentTimeMillis(),
                    request.method().name(),
                    request.uri(),
                    answer.status(),
                    answer.length(),
                    nanos,
                    complete,
                    id,
                    request.headers().get(HttpHeaderNames.USER_AGENT)));
        }
    }
}
