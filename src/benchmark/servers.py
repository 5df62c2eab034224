"""The servers that are compared: each on the first core, with the CPU time that it has used."""

import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
JSON_SERVER = "json-server@0.17.4"


class Server:
    """A process at a port, and the ones that it has started."""

    def __init__(self, port, command, ready, **options):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                sys.exit(f"Something else answers at port {port}")
        self.port = port
        self.process = subprocess.Popen(["taskset", "-c", "0", *command], **options)
        self.wait(ready)
        children = subprocess.run(["pgrep", "-P", str(self.process.pid)], capture_output=True, text=True)
        self.pids = [self.process.pid, *map(int, children.stdout.split())]

    def wait(self, target):
        for _ in range(600):
            try:
                self.fetch(target, {})
                return
            except urllib.error.HTTPError:
                # It answers, be it with a 304.
                return
            except OSError:
                if self.process.poll() is not None:
                    break
                time.sleep(0.2)
        self.process.kill()
        sys.exit(f"Nothing answers at port {self.port}: {self.process.args}")

    def fetch(self, target, headers):
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{target}", headers=headers)
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.read(), answer.headers

    def cpu(self):
        """The CPU time of all threads, in nanoseconds (scheduler run time)."""
        total = 0
        for pid in self.pids:
            for task in pathlib.Path(f"/proc/{pid}/task").glob("*"):
                try:
                    total += int((task / "schedstat").read_text().split()[0])
                except OSError:
                    pass
        return total

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()


class Waymark(Server):
    """The packaged service with its shipped settings, but for the rate limit, which would refuse the load of a miss."""

    def __init__(self, folder, java="java", **settings):
        folder.mkdir()
        environment = dict(os.environ, WAYMARK_DATA=str(folder / "data"), PORT="18080",
                           WAYMARK_RATE_LIMIT_REQUESTS_PER_MINUTE="0", **settings)
        log = open(folder / "log", "wb")
        jar = str(ROOT / "target/quarkus-app/quarkus-run.jar")
        super().__init__(18080, [java, "-jar", jar], "/v1/roadmaps/machine-learning",
                         env=environment, stdout=log, stderr=log)
        # Without PostgreSQL, which runs on the same core.
        self.pids = [self.process.pid]


class Nginx(Server):
    """One worker, its access log on as Waymark's is, and the best of its settings for files of this size."""

    def __init__(self, folder, files):
        folder.mkdir()
        for name in ("body", "proxy", "fastcgi", "uwsgi", "scgi"):
            (folder / name).mkdir()
        configuration = folder / "nginx.conf"
        configuration.write_text(f"""
            daemon off; worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/error.log;
            events {{ worker_connections 1024; }}
            http {{
                access_log {folder}/access.log combined buffer=64k;
                client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
                uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
                default_type application/json; sendfile off; output_buffers 1 64k; keepalive_requests 1000000000;
                open_file_cache max=100; gzip_static on;
                server {{ listen 127.0.0.1:18081; root {files}; }}
            }}""")
        super().__init__(18081, ["nginx", "-p", str(folder), "-c", str(configuration)], "/tree.json")


class JsonServer(Server):
    """What many take for a first API: a JSON file behind Node."""

    def __init__(self, folder, documents):
        folder.mkdir()
        (folder / "db.json").write_text(json.dumps(documents))
        subprocess.run(["npm", "install", "--silent", "--prefix", str(folder), JSON_SERVER], check=True)
        super().__init__(18082, ["node", str(folder / "node_modules/json-server/lib/cli/bin.js"), "--quiet",
                                 "--port", "18082", "--host", "127.0.0.1", str(folder / "db.json")], "/tree",
                         stdout=subprocess.DEVNULL)


class Floor(Server):
    """Receives and sends, and nothing else; see floor.c."""

    def __init__(self, program, answer):
        super().__init__(18083, [str(program), "18083", str(answer)], "/")

    @staticmethod
    def compile(folder):
        compiler = shutil.which("cc")
        if not compiler:
            return None
        program = folder / "floor"
        subprocess.run([compiler, "-O2", "-o", str(program), str(ROOT / "src/benchmark/floor.c")], check=True)
        return program
