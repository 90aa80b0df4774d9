package id.satupintu.platform.embeddedmongo;

import io.netty.channel.Channel;
import io.netty.channel.embedded.EmbeddedChannel;

/** For library commands that insist on a connection to remember the last error of, which nobody asks for. */
final class NoChannel {

    static final Channel INSTANCE = new EmbeddedChannel();

    private NoChannel() {}
}
