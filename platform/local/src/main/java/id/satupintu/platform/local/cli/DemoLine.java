package id.satupintu.platform.local.cli;

import static id.satupintu.platform.local.cli.Words.say;

import id.satupintu.platform.local.demo.DemoProgress;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;

/** The live line of a demo on standard error: rewritten in a terminal, every few seconds a new one elsewhere. */
final class DemoLine implements Consumer<DemoProgress> {
    private static final int QUIET_LINES = 5;
    private final boolean terminal =
            System.console() != null && System.console().isTerminal();
    private final DateTimeFormatter day =
            DateTimeFormatter.ofPattern("d MMM yyyy HH.mm", Locale.getDefault()).withZone(ZoneId.of("Asia/Makassar"));
    private int calls;
    private boolean complete;

    @Override
    public void accept(DemoProgress progress) {
        boolean last = progress.accepted() == progress.wanted() && progress.over() == progress.accepted();
        if (complete || (!terminal && calls++ % QUIET_LINES != 0 && !last)) {
            return;
        }
        complete = last;
        String line = say(
                "demo.line",
                day.format(progress.now()),
                progress.accepted(),
                progress.wanted(),
                progress.over(),
                progress.held(),
                progress.escalated(),
                progress.late());
        if (terminal) {
            System.err.print("\r" + line + "   " + (last ? "\n" : ""));
        } else {
            System.err.println(line);
        }
    }
}
