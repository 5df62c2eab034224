package dev.waymark.mcp;

import dev.waymark.http.parameter.Parameters;
import dev.waymark.http.response.Answer;
import dev.waymark.http.response.CachePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Answers messages; none changes anything or is remembered. */
@ApplicationScoped
class Messages {
    /** The most bytes of an answer. */
    static final int LONGEST = 25 * 1024;

    private final ModernServer modern;
    private final ClassicServer classic;
    private final ToolBox tools;

    Messages(ModernServer modern, ClassicServer classic, ToolBox tools) {
        this.modern = modern;
        this.classic = classic;
        this.tools = tools;
    }

    /** Answers the message in a body. */
    Answer answer(byte[] body, Mirror headers) {
        try {
            var message = JsonRpcMessage.read(body);
            headers.check(message);
            if (message.id() == null) {
                return Answer.nothing().with(202);
            }
            var answer = answer(message);
            return json(Mirror.isModern(message) ? status(answer) : 200, answer, message.id());
        } catch (RpcException e) {
            return json(400, e.answer(), null);
        }
    }

    /** Says itself which tools there are not, since the library would repeat names of any length. */
    private JsonRpcAnswer answer(JsonRpcMessage message) {
        var name = message.param("name");
        if (message.method().equals("tools/call") && (name == null || tools.find(name) == null)) {
            return JsonRpcAnswer.error(
                    message.id(),
                    RpcException.WRONG_PARAMS,
                    "There is no tool %s; there are %s."
                            .formatted(Parameters.quoted(String.valueOf(name)), String.join(", ", tools.names())),
                    null);
        }
        return Mirror.isModern(message) ? modern.answer(message) : classic.answer(message);
    }

    /** The status of an answer in revision 2026-07-28. */
    private static int status(JsonRpcAnswer answer) {
        var error = answer.error();
        if (error == null || error.code() == RpcException.INTERNAL) {
            return 200;
        }
        return error.code() == RpcException.NO_METHOD ? 404 : 400;
    }

    /** An error may repeat what was sent, whatever its length. */
    private static Answer json(int status, JsonRpcAnswer answer, @Nullable Object id) {
        var bytes = ProtocolJson.bytes(answer);
        return bytes.length <= LONGEST
                ? Answer.untagged(status, Answer.JSON, bytes, CachePolicy.NO_STORE)
                : json(400, JsonRpcAnswer.error(id, RpcException.NO_MESSAGE, "The message is too long.", null), id);
    }
}
