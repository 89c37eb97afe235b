package org.restride.shell;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.restride.base.AccountId;
import org.restride.base.TimelineEntry;

/**
 * A part of a time line, newest first.
 *
 * @param more whether older entries follow
 */
public record TimelinePage(List<TimelineEntry> entries, boolean more) {

    /** Facts that name somebody. */
    private static final List<String> ROLES = List.of("author", "by", "clinician");

    public TimelinePage {
        entries = List.copyOf(entries);
    }

    /** Members of the clinic's staff whom the entries name. */
    public Set<AccountId> people() {
        Set<AccountId> people = new HashSet<>();
        for (TimelineEntry entry : entries) {
            for (String role : ROLES) {
                if (entry.has(role)) {
                    people.add(AccountId.of(entry.text(role)));
                }
            }
        }
        return people;
    }
}
