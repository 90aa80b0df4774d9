package id.satupintu.notification.domain;

import static id.satupintu.notification.domain.Happenings.DESA;
import static id.satupintu.notification.domain.Happenings.LADDER;
import static id.satupintu.notification.domain.Happenings.MORNING;
import static id.satupintu.notification.domain.Happenings.PUPR;
import static id.satupintu.notification.domain.Happenings.RT;
import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.notification.NotificationEvent;
import id.satupintu.notification.domain.Occasion.AboutCase;
import id.satupintu.notification.domain.Occasion.What;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NoticeBookPropertyTest {
    private static final String[] WITH_ADDRESS = {"64.08-PUPR", "64.08:COORDINATOR"};

    @Property(tries = 500)
    void the_same_notices_exist_in_any_order_and_however_often_an_event_comes(
            @ForAll("occasions") List<What> occasions, @ForAll long seed) {
        List<NoticeCommand> inOrder = commands(occasions);
        Random random = new Random(seed);
        List<NoticeCommand> shuffled = new ArrayList<>(inOrder);
        inOrder.forEach(command -> {
            if (random.nextBoolean()) {
                shuffled.add(command);
            }
        });
        Collections.shuffle(shuffled, random);

        Set<String> expected = notices(new Happenings(WITH_ADDRESS), inOrder);
        assertThat(notices(new Happenings(WITH_ADDRESS), shuffled)).isEqualTo(expected);
    }

    @Property(tries = 500)
    void nothing_is_said_twice_about_a_notice(@ForAll("occasions") List<What> occasions, @ForAll long seed) {
        List<NoticeCommand> commands = new ArrayList<>(commands(occasions));
        commands.addAll(commands(occasions));
        Collections.shuffle(commands, new Random(seed));
        commands.add(new NoticeCommand.ForgetContact(Happenings.ID));
        commands.addAll(commands(occasions));

        Happenings complaint = new Happenings(WITH_ADDRESS);
        Deque<String> said = new ArrayDeque<>();
        complaint.tellAll(commands).forEach(event -> said.add(event.notice().noticeId()));

        assertThat(said).doesNotHaveDuplicates();
        assertThat(complaint.book().unsaid()).isEmpty();
        assertThat(complaint.book().letters())
                .noneMatch(letter -> said.contains(letter.notice().noticeId()));
    }

    /** Ids of all notices, told and waiting; every letter is followed to its end. */
    private static Set<String> notices(Happenings complaint, List<NoticeCommand> commands) {
        Set<String> ids = new TreeSet<>();
        for (NotificationEvent event : complaint.tellAll(commands)) {
            ids.add(event.notice().noticeId());
        }
        Set<String> waiting = new HashSet<>();
        complaint.book().letters().forEach(letter -> waiting.add(letter.notice().noticeId()));
        assertThat(waiting).noneMatch(ids::contains);
        ids.addAll(waiting);
        return ids;
    }

    private static List<NoticeCommand> commands(List<What> occasions) {
        List<NoticeCommand> commands =
                new ArrayList<>(List.of(Happenings.contact(), Happenings.hear("routed", new What.Routed(LADDER))));
        for (int i = 0; i < occasions.size(); i++) {
            commands.add(Happenings.hear("event-" + i, occasions.get(i)));
        }
        return commands;
    }

    /** All that may happen, but for what depends on who holds the case at the moment it is heard. */
    @Provide
    Arbitrary<List<What>> occasions() {
        return Arbitraries.of(
                        new What.Received(),
                        new What.HeldForReview(),
                        new What.CompletionAsked(MORNING),
                        new What.CompletionGiven(),
                        new What.Merged(),
                        new What.Archived(MORNING),
                        new What.Forwarded(PUPR.unit()),
                        new AboutCase.CaseOpened(RT, MORNING),
                        new AboutCase.ProgressMade(DESA),
                        new AboutCase.ClarificationAsked(RT, MORNING),
                        new AboutCase.CaseResumed(RT),
                        new AboutCase.CaseEscalated(RT, DESA, null),
                        new AboutCase.CaseResolved(PUPR, MORNING),
                        new AboutCase.CaseReopened(PUPR),
                        new AboutCase.CaseConfirmed(PUPR),
                        new AboutCase.CaseClosedUnconfirmed(PUPR),
                        new AboutCase.CaseWithdrawn(DESA),
                        new AboutCase.CaseTakenAway(DESA),
                        new AboutCase.UnitDeadlineNear(RT, MORNING),
                        new AboutCase.UnitDeadlineMissed(RT, MORNING),
                        new AboutCase.UnitDeadlineMissed(PUPR, MORNING),
                        new AboutCase.ReporterDeadlineNear(PUPR, MORNING))
                .map(what -> (What) what)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }
}
