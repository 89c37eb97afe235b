package org.restride.plans.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import jakarta.annotation.security.RolesAllowed;
import org.restride.base.Role;
import org.restride.base.ui.Icon;
import org.restride.catalogue.ReaderFeedback;
import org.restride.catalogue.ReviewState;
import org.restride.catalogue.ui.ArticlePage;
import org.restride.catalogue.ui.ReaderPanel;
import org.restride.plans.learning.Learning;

/** An article or a habit for a patient to read. */
@Route("learn/:key([a-z0-9-]+)")
@RolesAllowed(Role.Names.PATIENT)
@CssImport("./styles/my-plan.css")
class LearnPageView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Library library;
    private final transient ReaderFeedback feedback;
    private final transient Learning learning;
    private String title = "";

    LearnPageView(Library library, ReaderFeedback feedback, Learning learning) {
        this.library = library;
        this.feedback = feedback;
        this.learning = learning;
        addClassName("rs-learn-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Library.Page page = event.getRouteParameters()
                .get("key")
                .flatMap(key -> library.page(key, getLocale()))
                .orElseThrow(NotFoundException::new);
        title = page.item().title();
        Anchor back = new Anchor("learn", new Icon("arrow-left"));
        back.add(Parts.text("rs-back-label", getTranslation("plans.learn.back")));
        back.addClassName("rs-back");
        add(back);
        if (page.item().review() == ReviewState.RETIRED) {
            add(takenBack());
        }
        add(new ArticlePage(page.item(), page.ofPlan()));
        if (page.ofPlan()) {
            add(new ArticleQuestions(learning.asked(page.item().id().item()), learning));
        }
        add(new ReaderPanel(feedback, page.item()));
        offerToAsk(page.item().key());
    }

    /** A private question to the care team, where messages are there to take it; the address names the article and nothing else. */
    private void offerToAsk(String article) {
        String address = "messages/about/" + article;
        if (RouteConfiguration.forApplicationScope().getRoute(address).isPresent()) {
            Anchor ask = new Anchor(address, getTranslation("plans.learn.ask"));
            ask.addClassNames("rs-button", "rs-learn-ask");
            add(ask);
        }
    }

    /** The plan still names it, so it can be read; what is wrong with it the clinician says. */
    private Div takenBack() {
        Div notice =
                Parts.box("rs-notice", new Icon("triangle-alert"), new Span(getTranslation("plans.learn.recalled")));
        notice.addClassName("care");
        return notice;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
