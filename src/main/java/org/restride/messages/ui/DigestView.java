package org.restride.messages.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.restride.base.Role;
import org.restride.base.ui.Notices;
import org.restride.catalogue.DatedArticle;
import org.restride.catalogue.ItemId;
import org.restride.messages.digest.DigestDesk;

/** What stands in the next letter to patients, how many want one, and which articles are of which season. */
@Route(DigestView.ROUTE)
@RolesAllowed(Role.Names.EDITOR)
@CssImport("./styles/appointments.css")
class DigestView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "digest";

    private static final long serialVersionUID = 1L;

    private final transient DigestDesk desk;
    private final Section next = section();
    private final Section seasons = section();

    DigestView(DigestDesk desk) {
        this.desk = desk;
        addClassName("rs-appointments");
        add(
                AppointmentWords.box("rs-head", new H1(getTranslation("digest.title"))),
                AppointmentWords.box("rs-body", next, seasons));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        showNext();
        showSeasons();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title.page", getTranslation("digest.title"));
    }

    private void showNext() {
        DigestDesk.Preview preview = desk.preview(getLocale());
        next.removeAll();
        next.add(
                new H2(getTranslation("digest.next")),
                new Paragraph(getTranslation("digest.readers", preview.readers(), desk.weeks())));
        if (preview.digest().isEmpty()) {
            next.add(new Paragraph(getTranslation("digest.nothing")));
        }
        part("digest.mail.new", preview.digest().fresh());
        part("digest.mail.season", preview.digest().seasonal());
    }

    private void part(String titleKey, List<DatedArticle> articles) {
        if (articles.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rs-lines");
        articles.forEach(article -> list.add(new ListItem(AppointmentWords.box(
                "rs-appointment-words",
                new Anchor("catalogue/" + article.key(), article.title()),
                AppointmentWords.text("rs-second", article.summary())))));
        next.add(new H3(getTranslation(titleKey)), list);
    }

    private void showSeasons() {
        seasons.removeAll();
        seasons.add(new H2(getTranslation("digest.seasons")), new Paragraph(getTranslation("digest.seasons.what")));
        Map<ItemId, Set<Month>> known = desk.seasons();
        for (DatedArticle article : desk.articles(getLocale())) {
            seasons.add(article(article, known.getOrDefault(article.id(), Set.of())));
        }
    }

    private NativeDetails article(DatedArticle article, Set<Month> chosen) {
        CheckboxGroup<Month> months = new CheckboxGroup<>();
        months.setLabel(getTranslation("digest.months"));
        months.setItems(Month.values());
        months.setItemLabelGenerator(month -> month.getDisplayName(TextStyle.SHORT_STANDALONE, getLocale()));
        months.setValue(chosen);
        months.addClassName("rs-chips");
        NativeDetails line = new NativeDetails(summary(article, chosen), months);
        months.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                desk.mark(article.id(), change.getValue());
                line.setSummaryText(summary(article, change.getValue()));
                showNext();
                Notices.done(getTranslation("appointments.admin.saved"));
            }
        });
        return line;
    }

    private String summary(DatedArticle article, Set<Month> months) {
        return months.isEmpty() ? article.title() : getTranslation("digest.in-season", article.title(), months.size());
    }

    private static Section section() {
        Section section = new Section();
        section.addClassNames("rs-card", "rs-appointment-section");
        return section;
    }
}
