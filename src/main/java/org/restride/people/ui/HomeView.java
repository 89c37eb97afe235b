package org.restride.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.restride.base.CurrentActor;

/** The bare address: leads on to where the person's work begins. */
@Route("")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CurrentActor actors;

    HomeView(CurrentActor actors) {
        this.actors = actors;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(PeopleNavigation.home(actors.get().roles()).substring(1));
    }
}
