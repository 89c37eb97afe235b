package org.restride.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.UUID;
import org.restride.base.DomainError;
import org.restride.base.Traces;
import org.restride.base.ui.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;

/** Shows each error of a view in one way: what happened, what is safe, what to do. The log gets a number and no health data. */
class Problems implements ErrorHandler {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @Override
    public void error(ErrorEvent event) {
        UI ui = UI.getCurrent();
        String text = describe(event.getThrowable(), ui);
        if (ui != null) {
            ui.accessLater(() -> Notices.problem(text), () -> {}).run();
        }
    }

    private static String describe(Throwable thrown, UI ui) {
        for (Throwable problem = thrown; problem != null; problem = problem.getCause()) {
            switch (problem) {
                case DomainError error -> {
                    return translate(ui, error.textKey(), error.arguments().toArray());
                }
                case AccessDeniedException _ -> {
                    return translate(ui, "error.role-may-not");
                }
                case DataAccessException _ -> {
                    return unexpected(thrown, ui, "error.database");
                }
                default -> {}
            }
        }
        return unexpected(thrown, ui, "error.unexpected");
    }

    private static String unexpected(Throwable thrown, UI ui, String key) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Problem {} in a view: {}", number, Traces.withoutMessages(thrown));
        return translate(ui, key, number);
    }

    private static String translate(UI ui, String key, Object... arguments) {
        return ui == null ? key : ui.getTranslation(key, arguments);
    }
}
