package org.restride.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.UUID;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.Traces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/** For a page that fails while it opens. The log gets the number that the page shows, and nothing that anybody typed. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class ProblemPage extends SorryPage implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ProblemPage.class);

    ProblemPage(CurrentActor actors) {
        super(actors);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        for (Throwable problem = parameter.getException(); problem != null; problem = problem.getCause()) {
            switch (problem) {
                case DomainError.NotFound _ -> {
                    say("shell.not-found", "shell.not-found.text");
                    return HttpStatusCode.NOT_FOUND.getCode();
                }
                case AccessDeniedException _ -> {
                    say("shell.refused", "shell.refused.text");
                    return HttpStatusCode.FORBIDDEN.getCode();
                }
                case DomainError error -> {
                    say("shell.refused", error.textKey(), error.arguments().toArray());
                    return HttpStatusCode.FORBIDDEN.getCode();
                }
                default -> {}
            }
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Problem {} while a page opened: {}", number, Traces.withoutMessages(parameter.getException()));
        say("shell.problem", "error.unexpected", number);
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }
}
