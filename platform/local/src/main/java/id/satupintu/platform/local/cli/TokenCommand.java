package id.satupintu.platform.local.cli;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.UnitCode;
import id.satupintu.platform.local.clock.ClockFile;
import id.satupintu.platform.local.process.Home;
import id.satupintu.platform.local.process.Secrets;
import id.satupintu.platform.local.process.SystemTable;
import id.satupintu.platform.local.token.DemoTokens;
import id.satupintu.platform.local.token.OfficerRole;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints a bearer token of a demo officer. */
@Command(name = "token", resourceBundle = Words.BUNDLE, mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {
    private static final Duration VALID = Duration.ofHours(12);

    @Mixin
    Place place = new Place();

    @Option(names = "--role", required = true, paramLabel = "ROLE", descriptionKey = "option.role")
    OfficerRole role = OfficerRole.TIER_OFFICER;

    @Option(names = "--unit", required = true, paramLabel = "UNIT", descriptionKey = "option.unit")
    String unit = "";

    @Option(names = "--kabupaten", paramLabel = "CODE", defaultValue = "64.08", descriptionKey = "option.kabupaten")
    String kabupaten = "64.08";

    @Override
    public Integer call() throws IOException {
        Home home = place.home();
        UnitCode code;
        try {
            code = new UnitCode(unit);
        } catch (IllegalArgumentException unreadable) {
            System.err.println(Words.say("token.bad-unit", unit));
            return ExitCode.USAGE;
        }
        // Whichever clock a service checks the expiry with, it is valid for the same while.
        Instant business = new ClockFile(home.clock()).current().instant();
        Instant machine = Instant.now();
        Instant expiresAt = (business.isAfter(machine) ? business : machine).plus(VALID);
        DemoTokens tokens = new DemoTokens(Secrets.in(home.secrets()).tokenKey(), SystemTable.ISSUER);
        System.out.println(tokens.token(role, code, new RegionCode(kabupaten), expiresAt));
        return ExitCode.DONE;
    }
}
