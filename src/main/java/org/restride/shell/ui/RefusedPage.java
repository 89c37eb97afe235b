package org.restride.shell.ui;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.restride.base.CurrentActor;

/** For a page that isn't for the person's role. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class RefusedPage extends SorryPage implements HasErrorParameter<AccessDeniedException> {

    private static final long serialVersionUID = 1L;

    RefusedPage(CurrentActor actors) {
        super(actors);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        say("shell.refused", "shell.refused.text");
        return HttpStatusCode.FORBIDDEN.getCode();
    }
}
