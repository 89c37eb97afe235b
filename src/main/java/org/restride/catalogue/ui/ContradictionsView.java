package org.restride.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.restride.base.AccountId;
import org.restride.base.CurrentActor;
import org.restride.base.Role;
import org.restride.base.ui.Icon;
import org.restride.base.ui.Notices;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.Contradiction;
import org.restride.catalogue.Contradictions;
import org.restride.catalogue.Source;
import org.restride.people.Clinics;
import org.restride.people.StaffNames;

/** The register of claims that disagree: both sides beside each other, what was decided and why. */
@Route("contradictions")
@RouteAlias("contradictions/:id")
@RolesAllowed({Role.Names.CLINICIAN, Role.Names.EDITOR})
@CssImport("./styles/catalogue.css")
class ContradictionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Contradictions contradictions;
    private final transient Catalogue catalogue;
    private final transient Clinics clinics;
    private final transient StaffNames names;
    private final boolean editor;
    private String wanted = "";

    ContradictionsView(
            Contradictions contradictions,
            Catalogue catalogue,
            Clinics clinics,
            StaffNames names,
            CurrentActor actors) {
        this.contradictions = contradictions;
        this.catalogue = catalogue;
        this.clinics = clinics;
        this.names = names;
        this.editor = actors.get().is(Role.EDITOR);
        addClassName("rs-register");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        wanted = event.getRouteParameters().get("id").orElse("");
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title.page", getTranslation("catalogue.contradictions"));
    }

    private void refresh() {
        List<Contradiction> all = contradictions.all();
        Map<String, Source> sources =
                catalogue.sources().stream().collect(Collectors.toMap(Source::key, Function.identity()));
        Map<AccountId, String> people = names.of(all.stream()
                .map(Contradiction::settlement)
                .filter(Objects::nonNull)
                .map(Contradiction.Settlement::by)
                .collect(Collectors.toSet()));
        Div list = new Div();
        list.addClassNames("rs-body", "rs-register-list");
        all.forEach(each -> list.add(card(each, sources, people)));
        if (all.isEmpty()) {
            list.add(new Paragraph(getTranslation("catalogue.contradictions.none")));
        }
        removeAll();
        add(head(all), list);
    }

    private Div head(List<Contradiction> all) {
        long open = all.stream().filter(each -> each.settlement() == null).count();
        Anchor back = new Anchor(CatalogueNavigation.catalogue(), new Icon("arrow-left"));
        back.addClassName("rs-back");
        back.setAriaLabel(getTranslation("catalogue.back"));
        Span count = new Span(getTranslation("catalogue.contradictions.count", all.size(), open));
        count.addClassName("rs-second");
        Div head = new Div(back, new H1(getTranslation("catalogue.contradictions")), count);
        head.addClassName("rs-head");
        if (editor) {
            Button note = new Button(getTranslation("catalogue.contradiction.note"), new Icon("plus"), click -> {
                new ContradictionDialogs(this)
                        .note(catalogue.sources(), command -> {
                            wanted = contradictions.note(command).toString();
                            refresh();
                        })
                        .open();
            });
            note.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            head.add(note);
        }
        return head;
    }

    private ContradictionCard card(Contradiction each, Map<String, Source> sources, Map<AccountId, String> people) {
        ContradictionCard card =
                new ContradictionCard(each, sources, people, clinics.current().zone());
        card.setOpen(each.id().toString().equals(wanted) || each.settlement() == null);
        if (editor) {
            card.offerToSettle(() -> settle(each));
        }
        return card;
    }

    private void settle(Contradiction each) {
        String before =
                each.settlement() == null ? "" : Languages.in(each.settlement().decision(), getLocale());
        new ContradictionDialogs(this)
                .settle(before, (decision, reason) -> {
                    contradictions.settle(each.id(), getLocale().getLanguage(), decision, reason);
                    Notices.done(getTranslation("catalogue.contradiction.done"));
                    wanted = each.id().toString();
                    refresh();
                })
                .open();
    }
}
