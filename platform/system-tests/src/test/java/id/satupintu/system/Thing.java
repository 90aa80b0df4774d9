package id.satupintu.system;

import id.satupintu.platform.web.AccessRule.Reach;
import id.satupintu.platform.web.Role;
import java.util.Set;

/** What an endpoint is asked about, and whose it is. */
sealed interface Thing {
    /** As it stands in addresses and lists. */
    String id();

    /** Whether it belongs to {@code asker}, who may call the endpoint as {@code role} with this reach. */
    boolean within(Reach reach, Role role, Asker asker);

    /**
     * A case.
     *
     * @param holder the unit that has it now
     * @param units that have it, or had
     * @param sealed at the Inspektorat
     */
    record OfUnit(String id, String kabupaten, String holder, Set<String> units, boolean sealed) implements Thing {

        @Override
        public boolean within(Reach reach, Role role, Asker asker) {
            boolean same = kabupaten.equals(asker.kabupaten());
            boolean had = units.contains(asker.unit()) && (!sealed || role == Role.INSPEKTORAT);
            return switch (reach) {
                case UNIT -> had;
                case UNIT_AND_SEALED -> had || (sealed && same);
                case SEALED -> sealed && same;
                case KABUPATEN -> same && !sealed;
                case EVERYWHERE -> true;
                case MAILBOX -> throw new IllegalArgumentException("A case lies in no mailbox");
            };
        }

        /** In an inbox stands what a unit has now. */
        boolean inInbox(Reach reach, Role role, Asker asker) {
            return within(reach, role, asker) && (reach != Reach.UNIT || holder.equals(asker.unit()));
        }
    }

    /** What only its kabupaten matters for: figures, a trail, a report that waits for review. */
    record OfKabupaten(String id, String kabupaten) implements Thing {

        @Override
        public boolean within(Reach reach, Role role, Asker asker) {
            return switch (reach) {
                case KABUPATEN -> kabupaten.equals(asker.kabupaten());
                case EVERYWHERE -> true;
                case SEALED -> false;
                case UNIT, UNIT_AND_SEALED, MAILBOX -> throw new IllegalArgumentException("It is no unit's");
            };
        }
    }

    /** A notice to a unit. */
    record ToUnit(String id, String unit) implements Thing {

        @Override
        public boolean within(Reach reach, Role role, Asker asker) {
            return reach == Reach.MAILBOX && unit.equals(asker.unit());
        }
    }

    /** A notice to whoever holds a duty in a kabupaten. */
    record ToDuty(String id, String kabupaten, Role duty) implements Thing {

        @Override
        public boolean within(Reach reach, Role role, Asker asker) {
            return reach == Reach.MAILBOX && role == duty && kabupaten.equals(asker.kabupaten());
        }
    }
}
