package org.restride.plans.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.Locale;
import org.restride.base.Texts;
import org.restride.plans.PlanVersionId;
import org.restride.plans.handout.Form;
import org.restride.plans.handout.HandoutWish;
import org.restride.plans.handout.Handouts;
import org.restride.plans.handout.Paper;
import org.restride.plans.handout.SheetCode;

/** The forms in which a plan version comes on paper, each to download, in a language and on a size of paper. */
class PaperChoice extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Handouts handouts;
    private final transient PlanVersionId version;
    private final Select<Locale> language = new Select<>();
    private final Select<Paper> paper = new Select<>();
    private final Checkbox effort = new Checkbox();
    private final Div forms = new Div();

    /**
     * @param effortAsked whether the patient is asked how hard a session was
     */
    PaperChoice(Handouts handouts, PlanVersionId version, Locale usualLanguage, Paper usualPaper, boolean effortAsked) {
        this.handouts = handouts;
        this.version = version;
        addClassName("rs-paper");
        language.setLabel(getTranslation("handout.screen.language"));
        language.setItems(Texts.LANGUAGES);
        language.setItemLabelGenerator(
                each -> each.getDisplayLanguage(each).substring(0, 1).toUpperCase(each)
                        + each.getDisplayLanguage(each).substring(1));
        language.setValue(Texts.LANGUAGES.stream()
                .filter(each -> each.getLanguage().equals(usualLanguage.getLanguage()))
                .findFirst()
                .orElse(Texts.LANGUAGES.getFirst()));
        paper.setLabel(getTranslation("handout.screen.paper"));
        paper.setItems(Paper.values());
        paper.setItemLabelGenerator(each -> getTranslation("handout.screen.paper." + each.name()));
        paper.setValue(usualPaper);
        effort.setLabel(getTranslation("handout.screen.effort"));
        effort.setValue(effortAsked);
        language.addValueChangeListener(change -> show());
        paper.addValueChangeListener(change -> show());
        effort.addValueChangeListener(change -> show());
        forms.addClassName("rs-paper-forms");
        add(Parts.box("rs-paper-wish", language, paper), forms, effort);
        show();
    }

    private void show() {
        forms.removeAll();
        for (Form form : Form.values()) {
            forms.add(card(form, new HandoutWish(form, paper.getValue(), language.getValue(), effort.getValue())));
        }
    }

    private Section card(Form form, HandoutWish wish) {
        String name = getTranslation("handout.screen.form." + form.name());
        Anchor link = new Anchor(
                (DownloadHandler) download -> {
                    byte[] pdf = handouts.print(version, wish);
                    download.setFileName(fileName(form));
                    download.setContentType("application/pdf");
                    download.getOutputStream().write(pdf);
                },
                AttachmentType.DOWNLOAD,
                getTranslation("handout.screen.download"));
        link.addClassName("rs-button");
        link.getElement().setAttribute("aria-label", getTranslation("handout.screen.download-what", name));
        Section card = new Section(
                new H2(name), new Paragraph(getTranslation("handout.screen.form." + form.name() + ".help")), link);
        card.addClassName("rs-card");
        return card;
    }

    /** Tells which sheet it is, and nothing of whom. */
    private String fileName(Form form) {
        return (form.isLog() ? "log-" : "plan-") + SheetCode.of(version) + ".pdf";
    }
}
