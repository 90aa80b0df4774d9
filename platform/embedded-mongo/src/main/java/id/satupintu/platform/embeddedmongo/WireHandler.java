package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection: its commands run one after the other on a virtual thread, which may wait, unlike an event loop. */
final class WireHandler extends SimpleChannelInboundHandler<ClientRequest> {

    private static final Logger log = LoggerFactory.getLogger(WireHandler.class);
    private static final int INTERNAL_ERROR = 1;

    private final EmbeddedBackend backend;
    private final Executor commands;
    private final AtomicInteger answers = new AtomicInteger();
    private final Queue<ClientRequest> waiting = new ArrayDeque<>();
    private boolean busy;

    WireHandler(EmbeddedBackend backend, Executor commands) {
        this.backend = backend;
        this.commands = commands;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
        synchronized (waiting) {
            waiting.add(request);
            if (busy) {
                return;
            }
            busy = true;
        }
        commands.execute(() -> answerAll(context));
    }

    private void answerAll(ChannelHandlerContext context) {
        for (ClientRequest request = next(); request != null; request = next()) {
            MessageHeader header = new MessageHeader(
                    answers.incrementAndGet(), request.getHeader().getRequestID());
            if (request instanceof MongoMessage message) {
                Document query = message.getDocument();
                Document answer = answer(message, message.getDatabaseName(), query);
                context.writeAndFlush(new MongoMessage(message.getChannel(), header, answer));
            } else if (request instanceof MongoQuery query) {
                // Only the very first command of a connection still comes this way.
                Document answer = answer(query, query.getDatabaseName(), query.getQuery());
                context.writeAndFlush(new MongoReply(header, List.of(answer), 0));
            }
        }
    }

    private @Nullable ClientRequest next() {
        synchronized (waiting) {
            ClientRequest request = waiting.poll();
            busy = request != null;
            return request;
        }
    }

    private Document answer(ClientRequest request, String database, Document query) {
        String command = query.keySet().iterator().next();
        try {
            return backend.handleCommand(request.getChannel(), database, command, query);
        } catch (MongoServerError e) {
            Document answer = failure(e.getCode(), e.getMessageWithoutErrorCode());
            answer.putIfNotNull("codeName", e.getCodeName());
            if (e instanceof TransactionError) {
                answer.put("errorLabels", List.of("TransientTransactionError"));
            }
            return answer;
        } catch (MongoServerException e) {
            return failure(INTERNAL_ERROR, e.getMessageWithoutErrorCode());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            log.error("Command {} on {} failed", command, database, e);
            return failure(INTERNAL_ERROR, e.toString());
        }
    }

    private static Document failure(int code, String message) {
        return new Document("ok", 0).append("errmsg", message).append("code", code);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        backend.handleClose(context.channel());
        super.channelInactive(context);
    }
}
