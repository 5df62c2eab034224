package dev.waymark.http.request;

import dev.waymark.http.RequestId;
import dev.waymark.http.connection.KnownAnswers;
import dev.waymark.http.response.KeptAnswer;
import dev.waymark.http.response.KeptAnswers;
import dev.waymark.http.response.RequestedForm;
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
    public @Nullable KnownRequest read(HttpRequest request) {
        if (request.uri().length() > RequestTarget.LONGEST || !RequestHead.isPlain(request)) {
            return null;
        }
        RequestedForm form = RequestedForm.of(request);
        return form == null ? null : new DirectRequest(request, form);
    }

    private final class DirectRequest implements KnownRequest {

        private final String method;
        private final String target;
        private final @Nullable String proposedId;
        private final @Nullable String agent;
        private final RequestedForm form;

        DirectRequest(HttpRequest request, RequestedForm form) {
            this.method = request.method().name();
            this.target = request.uri();
            this.proposedId = request.headers().get(RequestId.HEADER);
            this.agent = request.headers().get(HttpHeaderNames.USER_AGENT);
            this.form = form;
        }

        @Override
        public @Nullable KnownAnswer answer() {
            long start = System.nanoTime();
            String id = RequestId.choose(proposedId);
            KeptAnswer answer = kept.find(form, id);
            return answer == null ? null : new DirectAnswer(this, id, answer, start);
        }
    }

    private final class DirectAnswer implements KnownAnswer {

        private final DirectRequest request;
        private final String id;
        private final KeptAnswer answer;
        private final long start;

        DirectAnswer(DirectRequest request, String id, KeptAnswer answer, long start) {
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
                    request.method,
                    request.target,
                    answer.status(),
                    answer.length(),
                    nanos,
                    complete,
                    id,
                    request.agent));
        }
    }
}
