package org.restride.plans.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.restride.base.Role;
import org.restride.plans.TemplateId;

/** Where a clinician builds a template, from scratch or from the version that is there. */
@Route("templates/:template")
@RolesAllowed(Role.Names.CLINICIAN)
class TemplateBuilderView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final TemplateDesk.Factory desks;

    TemplateBuilderView(TemplateDesk.Factory desks) {
        this.desks = desks;
        addClassName("rs-full");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        String name = event.getRouteParameters().get("template").orElseThrow(NotFoundException::new);
        if (name.equals(PlanNavigation.NEW)) {
            desks.create(this);
        } else {
            try {
                desks.open(this, TemplateId.of(name));
            } catch (IllegalArgumentException noId) {
                throw new NotFoundException(noId.getClass().getSimpleName());
            }
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("plans.template.builder");
    }
}
