package dev.waymark.http.response;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Hands the answers of endpoints on to {@link AnswerSender}, so that Quarkus REST sets no header of its own. It stands for
 * every type, since an endpoint declares the type that the bytes of its answer represent.
 */
@Provider
public class AnswerWriter implements ServerMessageBodyWriter<Object> {

    private final AnswerSender sender;

    AnswerWriter(AnswerSender sender) {
        this.sender = sender;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return isAnswer(type);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return isAnswer(type);
    }

    @Override
    public void writeResponse(Object answer, Type generic, ServerRequestContext context) {
        context.serverResponse().setPreCommitListener(null);
        var request = ((ResteasyReactiveRequestContext) context).unwrap(RoutingContext.class);
        if (answer instanceof FileAnswer file) {
            sender.send(request, file);
        } else {
            sender.send(request, (Answer) answer);
        }
    }

    private static boolean isAnswer(Class<?> type) {
        return type == Answer.class || type == FileAnswer.class;
    }

    @Override
    public void writeTo(
            Object answer,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out) {
        throw new UnsupportedOperationException("Answers are sent by writeResponse; there is no writer interceptor.");
    }
}
