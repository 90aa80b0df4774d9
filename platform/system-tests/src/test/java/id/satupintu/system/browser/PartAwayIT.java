package id.satupintu.system.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A part of the system is away. */
@ExtendWith(OnStage.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PartAwayIT {
    private final Stage stage;

    PartAwayIT(Stage stage) {
        this.stage = stage;
    }

    @Test
    void a_service_that_is_away_is_said_on_a_plain_page_and_the_rest_works_on() throws Exception {
        try (Visit officer = stage.visit(Device.PHONE);
                Visit citizen = stage.visit(Device.PHONE)) {
            Desk desk = new Desk(officer);
            desk.logIn("rt");
            stage.system.kill("escalation-service");
            try {
                assertThat(officer.open("/meja").status()).isEqualTo(503);
                officer.one("away").waitFor();
                officer.fitsTheScreen();
                Accessibility.holdsOn(officer.page);
                officer.shot("hp-pergi");
                assertThat(new Citizen(citizen, _ -> {}).report(Citizen.ASKED).number())
                        .startsWith("KTM-");
            } finally {
                stage.system.satupintu("up", "--no-build");
            }
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> officer.open("/meja").status() == 200);
        }
    }
}
