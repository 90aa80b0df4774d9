package id.satupintu.platform.web.page;

import id.satupintu.platform.web.Role;
import id.satupintu.platform.web.page.Page.NavItem;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which pages a role is shown the way to; what it may do there, each service decides. */
public final class Menu {
    private static final List<Entry> OFFICERS = List.of(
            new Entry(
                    "/meja",
                    "meja",
                    EnumSet.of(
                            Role.TIER_OFFICER,
                            Role.PEJABAT_PENGHUBUNG,
                            Role.INSPEKTORAT,
                            Role.ADMIN_KOORDINATOR,
                            Role.SUPERIOR)),
            new Entry("/tinjau", "tinjau", EnumSet.of(Role.ADMIN_KOORDINATOR)),
            new Entry("/aturan", "aturan", EnumSet.of(Role.ADMIN_KOORDINATOR)),
            new Entry("/pemberitahuan", "pemberitahuan", EnumSet.allOf(Role.class)),
            new Entry(
                    "/dasbor",
                    "dasbor",
                    EnumSet.of(Role.ADMIN_KOORDINATOR, Role.SUPERIOR, Role.INSPEKTORAT, Role.ANALYST)));

    private Menu() {}

    private record Entry(String href, String key, Set<Role> roles) {}

    /** @param path of the page that is looked at */
    public static List<NavItem> of(Set<Role> roles, String path) {
        return OFFICERS.stream()
                .filter(entry -> entry.roles().stream().anyMatch(roles::contains))
                .map(entry -> new NavItem(
                        entry.href(),
                        entry.key(),
                        path.equals(entry.href()) || path.startsWith(entry.href() + "/"),
                        null))
                .toList();
    }
}
