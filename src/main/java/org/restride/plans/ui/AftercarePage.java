package org.restride.plans.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.restride.plans.Phase;
import org.restride.plans.ending.AftercareBody;
import org.restride.plans.ending.CheckStanding;

/** What a discharged patient goes by: what to keep up, what to do if it comes back, when the clinic asks. */
final class AftercarePage extends Div {

    AftercarePage(OwnAftercare.Material material) {
        addClassName("rs-aftercare");
        AftercareBody body = material.aftercare().body();
        add(
                Parts.box("rs-head", new H1(getTranslation("plans.aftercare.page"))),
                Parts.text(
                        "rs-second",
                        getTranslation(
                                "plans.aftercare.intro", material.clinic().name())));
        material.standing().due(material.today()).ifPresent(due -> add(checkDue()));
        if (!body.review().words().isEmpty()) {
            add(Parts.box(
                    "rs-card",
                    new H2(getTranslation("plans.aftercare.words")),
                    new Paragraph(body.review().words())));
        }
        Phase maintenance = body.maintenance();
        if (maintenance != null && !maintenance.isEmpty()) {
            add(Parts.box(
                    "rs-card",
                    new H2(getTranslation("plans.aftercare.keep-up")),
                    new Paragraph(getTranslation("plans.aftercare.keep-up-text")),
                    new ExerciseLines(maintenance.items(), maintenance.extras(), material.contents())));
        }
        if (body.relapse() != null) {
            add(new RelapseCard(
                    body.relapse(),
                    material.contents(),
                    material.clinic().name(),
                    material.clinic().phone()));
        }
        add(emergency(material));
        material.standing().next(material.today()).ifPresent(next -> add(nextCheck(next)));
    }

    private Div checkDue() {
        Anchor open = new Anchor(PlanNavigation.check(), getTranslation("plans.aftercare.check-open"));
        open.addClassName("rs-button");
        Div card = Parts.box("rs-card", new Paragraph(getTranslation("plans.aftercare.check-due")), open);
        card.addClassName("rs-asked");
        return card;
    }

    /** The signs that mean hospital now, in the words of the safety questions, and the number of the patient's country. */
    private Div emergency(OwnAftercare.Material material) {
        UnorderedList signs = new UnorderedList();
        material.signs().forEach(sign -> signs.add(new ListItem(sign.text().in(getLocale()))));
        Anchor somethingNew = new Anchor("questions", getTranslation("plans.aftercare.something-new"));
        somethingNew.addClassName("rs-button");
        NativeDetails all = new NativeDetails(getTranslation("plans.aftercare.signs"), signs);
        all.setOpen(true);
        Div card = Parts.box(
                "rs-card",
                new H2(getTranslation("plans.aftercare.emergency")),
                new Paragraph(getTranslation(
                        "plans.aftercare.emergency-text", material.emergency().number())),
                all,
                somethingNew);
        card.addClassName("rs-stop-card");
        return card;
    }

    private Paragraph nextCheck(CheckStanding next) {
        Paragraph line = new Paragraph(getTranslation("plans.aftercare.next", Dates.day(next.dueOn(), getLocale())));
        line.addClassName("rs-second");
        return line;
    }
}
