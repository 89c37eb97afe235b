package org.restride.catalogue.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.restride.base.AccountId;
import org.restride.base.CurrentActor;
import org.restride.base.Role;
import org.restride.base.ui.FormDialog;
import org.restride.base.ui.Icon;
import org.restride.base.ui.Notices;
import org.restride.catalogue.Arrival;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.Editing;
import org.restride.catalogue.ItemText;
import org.restride.catalogue.ItemVersionId;
import org.restride.catalogue.Proposal;
import org.restride.catalogue.Readability;
import org.restride.catalogue.Reviewing;
import org.restride.people.StaffNames;

/** A text that waits for a second pair of eyes: what the patient will see, what changed, and one decision. */
@Route("desk/review/:proposal")
@RolesAllowed({Role.Names.CLINICIAN, Role.Names.EDITOR})
@CssImport("./styles/catalogue.css")
@CssImport("./styles/desk.css")
@CssImport("./styles/editor.css")
class ReviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Reviewing reviewing;
    private final transient Editing editing;
    private final transient Catalogue catalogue;
    private final transient StaffNames names;
    private final transient AccountId me;

    ReviewView(Reviewing reviewing, Editing editing, Catalogue catalogue, StaffNames names, CurrentActor actors) {
        this.reviewing = reviewing;
        this.editing = editing;
        this.catalogue = catalogue;
        this.names = names;
        this.me = actors.get().account();
        addClassName("rs-item-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Proposal proposal = DeskView.proposal(event).flatMap(reviewing::find).orElseThrow(NotFoundException::new);
        removeAll();
        Div phone = new Div(new ItemPreview(proposal.text()));
        phone.addClassName("rs-phone");
        phone.getElement().setAttribute("tabindex", "0");
        Div beside = new Div(said(proposal));
        beside.addClassName("rs-item-facts");
        Optional<ItemText> before = before(proposal);
        if (before.isPresent()) {
            beside.add(new TextChanges(before.get(), proposal.text(), catalogue.findings()));
        } else {
            beside.add(new ItemFacts(proposal.text().body(), catalogue.findings()));
        }
        beside.add(new ClaimList(proposal.text().body().claims()));
        Div split = new Div(phone, beside);
        split.addClassNames("rs-body", "rs-item-split");
        ReadabilityMeter meter = new ReadabilityMeter();
        meter.show(Readability.of(proposal.text(), proposal.language()));
        add(head(proposal), split, meter);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title.page", getTranslation("catalogue.review.title"));
    }

    private Div head(Proposal proposal) {
        Anchor back = new Anchor(CatalogueNavigation.desk(), new Icon("arrow-left"));
        back.addClassName("rs-back");
        back.setAriaLabel(getTranslation("catalogue.desk.back"));
        Div title = new Div(new H1(proposal.text().title()), new WorkflowSteps(WorkflowSteps.Step.REVIEW));
        title.addClassName("rs-title-block");
        Div head = new Div(back, title);
        head.addClassName("rs-head");
        if (me.equals(proposal.author())) {
            head.add(new Button(getTranslation("catalogue.review.withdraw"), click -> withdraw(proposal)));
        } else {
            Button publish = new Button(getTranslation("catalogue.review.publish"), click -> publish(proposal));
            publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            head.add(new Button(getTranslation("catalogue.review.send-back"), click -> askWhy(proposal)), publish);
        }
        return head;
    }

    /** Who wrote it, in which language, and what they say of it. */
    private Div said(Proposal proposal) {
        ItemWords words = new ItemWords(this);
        AccountId author = proposal.author();
        Map<AccountId, String> known = author == null ? Map.of() : names.of(Set.of(author));
        String name = author == null ? "" : known.getOrDefault(author, getTranslation("catalogue.version-left"));
        Arrival arrival = proposal.arrival();
        Div said = new Div(new Paragraph(getTranslation(by(proposal), name, words.language(proposal.language()))));
        if (arrival != null) {
            said.add(new Paragraph(getTranslation("catalogue.review.came-from", arrival.from())));
        }
        if (!proposal.whatChanged().isEmpty()
                && (arrival == null || !arrival.from().equals(proposal.whatChanged()))) {
            said.add(new Paragraph(getTranslation("catalogue.review.says", proposal.whatChanged())));
        }
        if (proposal.whyHard() != null) {
            Paragraph hard = new Paragraph(getTranslation("catalogue.version-hard", proposal.whyHard()));
            hard.addClassName("rs-care-text");
            said.add(hard);
        }
        said.addClassName("rs-review-says");
        return said;
    }

    private static String by(Proposal proposal) {
        if (proposal.arrival() != null) {
            return "catalogue.review.taken-by";
        }
        return proposal.translation() ? "catalogue.review.translated-by" : "catalogue.review.written-by";
    }

    /** What patients read until now; for a first translation, what it translates. */
    private Optional<ItemText> before(Proposal proposal) {
        if (proposal.item() == null) {
            return Optional.empty();
        }
        ItemVersionId version = new ItemVersionId(proposal.item(), proposal.basedOn());
        return proposal.translation() && proposal.basedOnRevision() > 0
                ? catalogue.text(version, proposal.language(), proposal.basedOnRevision())
                : catalogue.original(version);
    }

    private void publish(Proposal proposal) {
        var key = reviewing.approve(proposal.id(), proposal.edition());
        Notices.done(getTranslation("catalogue.review.published"));
        UI.getCurrentOrThrow().navigate(CatalogueNavigation.item(key));
    }

    private void askWhy(Proposal proposal) {
        TextArea note = new TextArea(getTranslation("catalogue.review.note"));
        note.setMaxLength(1000);
        note.setRequired(true);
        note.setMinRows(4);
        new FormDialog(
                        getTranslation("catalogue.review.send-back.title"),
                        getTranslation("catalogue.review.send-back.go"),
                        () -> {
                            reviewing.sendBack(proposal.id(), proposal.edition(), note.getValue());
                            Notices.done(getTranslation("catalogue.review.sent-back"));
                            UI.getCurrentOrThrow().navigate(CatalogueNavigation.desk());
                        })
                .asks("note", note)
                .open();
    }

    private void withdraw(Proposal proposal) {
        editing.withdraw(proposal.id());
        UI.getCurrentOrThrow().navigate(CatalogueNavigation.write(proposal.id()));
    }
}
