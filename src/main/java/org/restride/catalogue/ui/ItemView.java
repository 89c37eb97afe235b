package org.restride.catalogue.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.restride.base.AccountId;
import org.restride.base.CurrentActor;
import org.restride.base.Role;
import org.restride.base.ui.Icon;
import org.restride.base.ui.Notices;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.Contradictions;
import org.restride.catalogue.Favourites;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.ItemStanding;
import org.restride.catalogue.PublishedItem;
import org.restride.catalogue.Publishing;
import org.restride.catalogue.ReviewState;
import org.restride.catalogue.Reviewing;
import org.restride.catalogue.VersionSummary;
import org.restride.people.Clinics;
import org.restride.people.StaffNames;

/** One item: as the patient sees it, what stands behind it, and where it stands in this clinic. */
@Route("catalogue/:key")
@RolesAllowed({Role.Names.CLINICIAN, Role.Names.EDITOR})
@CssImport("./styles/catalogue.css")
@CssImport("./styles/desk.css")
class ItemView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Catalogue catalogue;
    private final transient Publishing publishing;
    private final transient Favourites favourites;
    private final transient Contradictions contradictions;
    private final transient Reviewing reviewing;
    private final transient CurrentActor actors;
    private final transient Clock clock;
    private final transient Clinics clinics;
    private final transient StaffNames names;
    private final transient List<ItemPanel> panels;
    private final boolean editor;
    private final boolean clinician;
    private String title = "";

    ItemView(
            Catalogue catalogue,
            Publishing publishing,
            Favourites favourites,
            Contradictions contradictions,
            Reviewing reviewing,
            Clinics clinics,
            StaffNames names,
            List<ItemPanel> panels,
            CurrentActor actors,
            Clock clock) {
        this.catalogue = catalogue;
        this.publishing = publishing;
        this.favourites = favourites;
        this.contradictions = contradictions;
        this.reviewing = reviewing;
        this.actors = actors;
        this.clock = clock;
        this.clinics = clinics;
        this.names = names;
        this.panels = panels;
        this.editor = actors.get().is(Role.EDITOR);
        this.clinician = actors.get().is(Role.CLINICIAN);
        addClassName("rs-item-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(key(event).orElseThrow(NotFoundException::new));
    }

    static Optional<ItemKey> key(BeforeEnterEvent event) {
        return event.getRouteParameters().get("key").filter(ItemKey::isKey).map(ItemKey::new);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title.page", title);
    }

    private void show(ItemKey key) {
        PublishedItem item = catalogue.current(key, getLocale()).orElseThrow(NotFoundException::new);
        ItemStanding standing = catalogue.standing(key).orElseThrow(NotFoundException::new);
        title = item.title();
        removeAll();
        Div phone = new Div(new ItemPreview(item.text()));
        phone.addClassName("rs-phone");
        phone.getElement().setAttribute("tabindex", "0");
        Div facts = new Div();
        panels.forEach(panel -> panel.of(item, () -> show(key)).ifPresent(facts::add));
        facts.add(
                new ItemFacts(item.body(), catalogue.findings()),
                new ClaimList(item.body().claims()),
                new RelatedPanel(catalogue.similar(key, getLocale()), contradictions.about(key)),
                new LanguagesPanel(standing, catalogue.translations(standing.id()), editor),
                versions(standing));
        facts.addClassName("rs-item-facts");
        Div split = new Div(phone, facts);
        split.addClassNames("rs-body", "rs-item-split");
        add(head(item, standing));
        reviewing.waiting(standing.id()).forEach(text -> add(new WaitingNote(text, reviewing, actors.get())));
        add(split);
    }

    private VersionList versions(ItemStanding standing) {
        List<VersionSummary> versions = catalogue.history(standing.id());
        Set<AccountId> people = versions.stream()
                .flatMap(version -> Stream.of(version.publishedBy(), version.reviewedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        VersionList list = new VersionList(versions, clinics.current().zone(), names.of(people));
        if (versions.size() > 1) {
            list.add(new Anchor(CatalogueNavigation.compare(standing.key()), getTranslation("catalogue.compare")));
        }
        return list;
    }

    private Div head(PublishedItem item, ItemStanding standing) {
        ItemWords words = new ItemWords(this);
        Anchor back = new Anchor(CatalogueNavigation.catalogue(), new Icon("arrow-left"));
        back.addClassName("rs-back");
        back.setAriaLabel(getTranslation("catalogue.back"));
        Span meta = new Span(getTranslation(
                "catalogue.version-of",
                standing.version(),
                words.day(
                        standing.publishedAt().atZone(clinics.current().zone()).toLocalDate())));
        meta.addClassName("rs-second");
        Span review = new Span(words.of(standing.review()));
        review.addClassName("rs-tag");
        Div head = new Div(back, new H1(item.title()), new FavouriteButton(favourites, standing.key()), meta, review);
        head.addClassName("rs-head");
        if (standing.review() == ReviewState.NOT_YET) {
            review.addClassName("care");
            if (clinician) {
                head.add(accept(standing.key()));
            }
        }
        if (standing.review() == ReviewState.RETIRED) {
            review.addClassName("stop");
        } else {
            head.add(new ReviewDueTag(standing.reviewDue(), clock));
        }
        if (editor && standing.review() != ReviewState.RETIRED) {
            head.add(new Button(getTranslation("catalogue.still-true"), click -> StillTrueDialog.of(
                            words, months -> stillTrue(standing.key(), months))
                    .open()));
            Button edit = new Button(getTranslation("catalogue.edit"), click -> UI.getCurrentOrThrow()
                    .navigate(CatalogueNavigation.edit(standing.key())));
            if (!clinician || standing.review() != ReviewState.NOT_YET) {
                edit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            head.add(edit);
        }
        return head;
    }

    private void stillTrue(ItemKey key, int months) {
        publishing.stillTrue(key, months);
        Notices.done(getTranslation("catalogue.still-true.done"));
        show(key);
    }

    private Button accept(ItemKey key) {
        Button accept = new Button(getTranslation("catalogue.accept"), click -> {
            publishing.accept(key);
            Notices.done(getTranslation("catalogue.accepted"));
            show(key);
        });
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return accept;
    }
}
