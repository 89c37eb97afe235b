package org.restride.plans;

import java.util.List;

/**
 * A phase of a template.
 *
 * @param weeks 1 to 52
 */
public record TemplatePhase(String name, int weeks, List<TemplateItem> items, List<TemplateExtra> extras) {
    public TemplatePhase {
        items = List.copyOf(items);
        extras = List.copyOf(extras);
    }
}
