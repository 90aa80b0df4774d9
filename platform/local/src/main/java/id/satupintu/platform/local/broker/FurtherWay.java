package id.satupintu.platform.local.broker;

/**
 * A further port clients may come by, for those between whom and the broker something stands, such as a proxy.
 *
 * @param port the broker listens on
 * @param toldPort clients that came by {@code port} are told to come back by
 */
record FurtherWay(int port, int toldPort) {

    /** Reads {@code <port>:<told port>}. */
    static FurtherWay parse(String text) {
        int colon = text.indexOf(':');
        return new FurtherWay(Integer.parseInt(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
    }
}
