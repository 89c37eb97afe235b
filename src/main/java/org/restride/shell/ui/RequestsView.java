package org.restride.shell.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.restride.base.Actor;
import org.restride.base.CurrentActor;
import org.restride.base.Role;
import org.restride.base.ui.DayWords;
import org.restride.people.Clinics;
import org.restride.people.rights.OpenRequest;
import org.restride.people.rights.OpenRequests;

/** What patients ask about their data and wait for an answer to, the oldest first. */
@Route("requests")
@RolesAllowed({Role.Names.CLINICIAN, Role.Names.ADMINISTRATOR})
@CssImport("./styles/rights.css")
class RequestsView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;

    RequestsView(OpenRequests requests, CurrentActor actors, Clinics clinics, Clock clock) {
        this.actor = actors.get();
        addClassName("rs-rights");
        Div head = new Div(new H1(getTranslation("rights.requests.title")));
        head.addClassName("rs-head");
        Paragraph about = new Paragraph(getTranslation("rights.requests.about"));
        about.addClassName("rs-second");
        Div body = new Div(about);
        body.addClassName("rs-body");
        List<OpenRequest> open = requests.list();
        if (open.isEmpty()) {
            body.add(new Paragraph(getTranslation("rights.requests.none")));
        } else {
            ZoneId zone = clinics.current().zone();
            UnorderedList list = new UnorderedList();
            list.addClassNames("rs-card", "rs-rights-rows");
            open.forEach(request -> list.add(row(request, zone, clock)));
            body.add(list);
        }
        add(head, body);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title.page", getTranslation("rights.requests.title"));
    }

    private ListItem row(OpenRequest request, ZoneId zone, Clock clock) {
        Span name = new Span(request.name());
        name.addClassName("rs-strong");
        Span what = new Span(getTranslation("rights.requests.kind." + request.kind()));
        Span since = new Span(
                getTranslation("rights.requests.since", DayWords.moment(this, request.since(), zone, clock.instant())));
        since.addClassName("rs-meta");
        ListItem row = new ListItem(name, what, since);
        String address = address(request);
        if (!address.isEmpty()) {
            Anchor open = new Anchor(address, getTranslation("rights.requests.open"));
            open.getElement()
                    .setAttribute("aria-label", getTranslation("rights.requests.open") + ": " + request.name());
            open.addClassName("rs-button");
            row.add(open);
        }
        return row;
    }

    /** Where the acting person can do something about it; nowhere for an administrator who may not see a patient. */
    private String address(OpenRequest request) {
        return switch (request.kind()) {
            case CORRECTION -> PatientRightsView.address(request.patient());
            case ERASURE, ERASURE_TO_CONFIRM -> ErasureView.address(request.patient());
            case CONSENT_WITHDRAWN -> actor.is(Role.CLINICIAN) ? "patients/" + request.patient() : "";
        };
    }
}
