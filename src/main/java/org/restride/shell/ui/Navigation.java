package org.restride.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.restride.base.Role;
import org.restride.base.ui.Icon;
import org.restride.base.ui.Logo;
import org.restride.messages.ui.MessagesNavigation;

/** The places that a person can go to, by role; the current one is marked. */
class Navigation extends Nav {

    private static final long serialVersionUID = 1L;

    private record Place(String path, String icon, String textKey) {}

    private static final String MESSAGES = "messages";

    /** More don't fit side by side on a phone: then the last of them leads to the others. */
    private static final int MOST_IN_BAR = 5;

    private static final List<Place> PATIENT = List.of(
            new Place("today", "sun", "shell.nav.today"),
            new Place("plan", "clipboard-list", "shell.nav.plan"),
            new Place("progress", "chart-line", "shell.nav.progress"),
            new Place("learn", "book-open", "shell.nav.learn"),
            new Place(MESSAGES, "message-circle", "shell.nav.messages"));
    private static final List<Place> CLINICIAN = List.of(
            new Place("worklist", "inbox", "shell.nav.worklist"),
            new Place("patients", "users", "shell.nav.patients"),
            new Place(MessagesNavigation.INBOX, "message-circle", "shell.nav.messages"),
            new Place("proposals", "trending-up", "proposals.title"),
            new Place("appointments", "calendar", "appointments.title"),
            new Place("caseload", "chart-line", "caseload.title"));
    private static final Place REQUESTS = new Place("requests", "mail", "rights.requests.title");
    private static final Place DESK = new Place("desk", "pencil", "shell.nav.desk");
    private static final Place LETTERS = new Place("digest", "book-open", "digest.title");
    private static final Place REVIEWS = new Place("desk", "pencil", "shell.nav.reviews");
    private static final Place CATALOGUE = new Place("catalogue", "library", "shell.nav.catalogue");
    private static final Place MEASURES = new Place("measure-texts", "clipboard-check", "outcomes.texts.nav");
    private static final Place TEMPLATES = new Place("templates", "layers", "shell.nav.templates");
    private static final List<Place> ADMINISTRATOR =
            List.of(new Place("admin", "settings", "shell.nav.admin"), new Place("audit", "shield", "shell.nav.audit"));

    private final transient List<Anchor> links = new ArrayList<>();
    private @Nullable UnorderedList work;
    private @Nullable ListItem reviews;
    private @Nullable MorePlaces more;

    Navigation(Set<Role> roles) {
        addClassName("rs-nav");
        setAriaLabel(getTranslation("shell.navigation"));
        add(new Logo());
        if (roles.contains(Role.PATIENT)) {
            add(list(PATIENT));
            return;
        }
        List<Place> places = places(roles);
        List<Place> library = library(roles);
        boolean fits = places.size() + library.size() <= MOST_IN_BAR;
        if (fits) {
            work = list(places);
            add(work);
            over(library).forEach(this::add);
            return;
        }
        int first = Math.min(places.size(), MOST_IN_BAR - 1);
        work = list(places.subList(first, places.size()));
        more = new MorePlaces();
        more.add(work);
        over(library).forEach(more::add);
        add(list(places.subList(0, first)));
        more.addTo(this);
    }

    private static List<Place> places(Set<Role> roles) {
        List<Place> places = new ArrayList<>();
        if (roles.contains(Role.CLINICIAN)) {
            places.addAll(CLINICIAN);
        }
        if (roles.contains(Role.EDITOR)) {
            places.add(DESK);
            places.add(LETTERS);
        }
        if (roles.contains(Role.ADMINISTRATOR)) {
            places.addAll(ADMINISTRATOR);
        }
        if (roles.contains(Role.CLINICIAN) || roles.contains(Role.ADMINISTRATOR)) {
            places.add(REQUESTS);
        }
        return places;
    }

    private static List<Place> library(Set<Role> roles) {
        List<Place> library = new ArrayList<>();
        if (roles.contains(Role.CLINICIAN) || roles.contains(Role.EDITOR)) {
            library.add(CATALOGUE);
        }
        if (roles.contains(Role.EDITOR)) {
            library.add(MEASURES);
        }
        if (roles.contains(Role.CLINICIAN)) {
            library.add(TEMPLATES);
        }
        return library;
    }

    private List<Component> over(List<Place> library) {
        if (library.isEmpty()) {
            return List.of();
        }
        Div over = new Div(getTranslation("shell.nav.library"));
        over.addClassName("rs-over");
        return List.of(over, list(library));
    }

    /** Leads to the desk while something waits there for somebody who has no desk of their own. */
    void offerReviews(boolean waiting) {
        if (work != null && waiting && reviews == null) {
            reviews = item(REVIEWS);
            work.add(reviews);
        } else if (reviews != null && !waiting) {
            links.removeIf(link -> link.getParent().equals(Optional.of(reviews)));
            reviews.removeFromParent();
            reviews = null;
        }
    }

    /** How many messages nobody has seen yet, at the place that leads to them. */
    void count(int unseen) {
        links.stream()
                .filter(link -> Set.of(MESSAGES, MessagesNavigation.INBOX).contains(link.getHref()))
                .forEach(link -> {
                    link.getChildren()
                            .filter(part -> part.getElement().getClassList().contains("rs-unseen"))
                            .toList()
                            .forEach(link::remove);
                    if (unseen > 0) {
                        Span number = new Span(String.valueOf(unseen));
                        number.addClassName("rs-unseen");
                        number.getElement().setAttribute("aria-label", getTranslation("messages.unseen", unseen));
                        link.add(number);
                    }
                });
    }

    /** Marks the place whose path the given one starts with. */
    void mark(String path) {
        boolean among = false;
        MorePlaces rest = more;
        for (Anchor link : links) {
            boolean here = path.equals(link.getHref()) || path.startsWith(link.getHref() + "/");
            if (here) {
                link.getElement().setAttribute("aria-current", "page");
                among |= rest != null && rest.holds(link);
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        }
        if (rest != null) {
            rest.arrived(among);
        }
    }

    private UnorderedList list(List<Place> places) {
        UnorderedList list = new UnorderedList();
        places.forEach(place -> list.add(item(place)));
        return list;
    }

    private ListItem item(Place place) {
        Span label = new Span(getTranslation(place.textKey()));
        label.addClassName("rs-label");
        Anchor link = new Anchor(place.path());
        link.add(new Icon(place.icon()), label);
        link.setTitle(getTranslation(place.textKey()));
        links.add(link);
        return new ListItem(link);
    }
}
