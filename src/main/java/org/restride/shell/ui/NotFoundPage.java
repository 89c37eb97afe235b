package org.restride.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.restride.base.CurrentActor;

/** For an address that leads nowhere. It doesn't repeat the address, which may hold a secret. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotFoundPage extends SorryPage implements HasErrorParameter<NotFoundException> {

    private static final long serialVersionUID = 1L;

    NotFoundPage(CurrentActor actors) {
        super(actors);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        say("shell.not-found", "shell.not-found.text");
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
