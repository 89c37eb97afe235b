package org.restride.plans.checks;

import java.util.List;
import java.util.UUID;

/**
 * What a finding is about. Two findings about the same matter need one answer, whatever else of the plan has changed.
 *
 * @param parts ids of the exercises, articles, habits and runs concerned, at least one, sorted
 * @param about what tells it from others of the same check: the item, a code, a measure; in a fixed order
 */
public record Matter(Check check, List<UUID> parts, List<String> about) {
    public Matter {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("A finding is about some part");
        }
        parts = parts.stream().distinct().sorted().toList();
        about = List.copyOf(about);
    }
}
