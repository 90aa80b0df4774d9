package id.satupintu.escalation.adapter.in.web;

import id.satupintu.contracts.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * Which part of an inbox is looked at.
 *
 * @param unit whose; the officer's own, or all that they overlook, when null
 * @param page counts from 1
 */
record InboxQuery(Show show, @Nullable UnitCode unit, int page) {

    /** Which cases. */
    enum Show {
        OPEN("terbuka"),
        OVER("selesai"),
        /** Open cases that another unit holds and the officer's unit helps with. */
        HELPING("membantu");

        private final String value;

        Show(String value) {
            this.value = value;
        }

        /** As it stands in the address. */
        String value() {
            return value;
        }

        /** Open ones for whatever is none of these. */
        static Show of(String typed) {
            for (Show show : values()) {
                if (show.value.equals(typed)) {
                    return show;
                }
            }
            return OPEN;
        }
    }

    InboxQuery at(int other) {
        return new InboxQuery(show, unit, other);
    }

    /** Whether it is anything else than everything that is open. */
    boolean narrowed() {
        return show != Show.OPEN || unit != null;
    }

    String address() {
        return "/meja?status=" + show.value + (unit == null ? "" : "&unit=" + unit.value()) + "&halaman=" + page;
    }
}
