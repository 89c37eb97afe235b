package org.restride.plans.handout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.Script;
import org.mozilla.javascript.ScriptableObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Draws the key poses of figures with the same code as the screen does: {@code frontend/figure/paper.ts}, run without any way to the
 * machine. A clinic's own figures are drawn like those that are shipped, and a figure of an old version like on the day it was new.
 */
@Component
class FigureStills {

    private static final Logger LOG = LoggerFactory.getLogger(FigureStills.class);
    private static final String SCRIPT = "figures/paper.js";
    /** About 60 KB each. */
    private static final int MOST = 300;

    private final JsonMapper json;
    private final Script script;
    private final ContextFactory contexts = new Sealed();
    private final Map<String, FigureFrames> drawn = new ConcurrentHashMap<>();

    FigureStills(JsonMapper json) {
        this.json = json;
        this.script = contexts.call(context -> context.compileString(source(), SCRIPT, 1, null));
    }

    /** A context in which a script sees nothing of Java. */
    private static final class Sealed extends ContextFactory {
        @Override
        protected Context makeContext() {
            Context context = super.makeContext();
            context.setLanguageVersion(Context.VERSION_ES6);
            context.setClassShutter(name -> false);
            return context;
        }
    }

    /**
     * @param figure the figure's data as JSON
     * @return empty if it can't be drawn: paper then shows words only
     */
    Optional<FigureFrames> of(String figure) {
        FigureFrames known = drawn.get(figure);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            FigureFrames fresh = json.readValue(draw(figure), FigureFrames.class);
            if (drawn.size() >= MOST) {
                drawn.clear();
            }
            drawn.put(figure, fresh);
            return Optional.of(fresh);
        } catch (RhinoException | JacksonException problem) {
            LOG.warn("A figure could not be drawn for paper: {}", problem.getMessage());
            return Optional.empty();
        }
    }

    private String draw(String figure) {
        return contexts.call(context -> {
            ScriptableObject scope = context.initSafeStandardObjects();
            ScriptableObject.putProperty(scope, "globalThis", scope);
            script.exec(context, scope);
            Function paper = (Function) ScriptableObject.getProperty(scope, "paper");
            return Context.toString(paper.call(context, scope, scope, new Object[] {figure}));
        });
    }

    private static String source() {
        try {
            return new ClassPathResource(SCRIPT).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException("The drawing code could not be read", problem);
        }
    }
}
