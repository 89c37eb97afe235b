package org.restride.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.restride.catalogue.Source;
import org.restride.plans.proposals.Proposal;

/** Open proposals of which many are approved at once. */
class ProposalList extends Div implements ProposalRow.Actions {
    private final ProposalDialogs dialogs;
    private final Runnable again;
    private final List<ProposalRow> rows = new ArrayList<>();
    private final Checkbox all = new Checkbox();
    private final Button approve = new Button();
    private boolean choosing;

    /**
     * @param again when something was decided
     */
    ProposalList(ProposalDialogs dialogs, Runnable again) {
        this.dialogs = dialogs;
        this.again = again;
        addClassName("rs-proposals");
        all.setLabel(getTranslation("proposals.choose-all"));
        all.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chooseAll(change.getValue());
            }
        });
        approve.addThemeName("primary");
        approve.addClickListener(click -> {
            dialogs.approve(rows.stream()
                    .filter(ProposalRow::isChosen)
                    .map(row -> row.line().proposal())
                    .toList());
            again.run();
        });
        Div bar = Parts.box("rs-proposal-bar", all, approve);
        add(bar);
        chosen();
    }

    /** Proposals that belong together, in a list with that name. */
    UnorderedList add(String name, List<ProposalWords.Line> lines) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rs-proposal-list");
        Parts.name(list, name);
        for (ProposalWords.Line line : lines) {
            ProposalRow row = new ProposalRow(line, this);
            rows.add(row);
            list.add(row);
        }
        add(list);
        return list;
    }

    /** Chooses everything at first, so that one click approves it. */
    void begin(boolean on) {
        all.setValue(on);
        chooseAll(on);
    }

    @Override
    public void chosen() {
        if (choosing) {
            return;
        }
        long count = rows.stream().filter(ProposalRow::isChosen).count();
        approve.setText(getTranslation("proposals.approve", count));
        approve.setEnabled(count > 0);
        all.setValue(count > 0 && count == rows.size());
        all.setIndeterminate(count > 0 && count < rows.size());
    }

    @Override
    public void change(ProposalWords.Line line) {
        dialogs.change(line, again);
    }

    @Override
    public void decline(ProposalWords.Line line) {
        dialogs.decline(line, again);
    }

    @Override
    public Optional<Source> source(String key) {
        return dialogs.source(key);
    }

    private void chooseAll(boolean on) {
        choosing = true;
        rows.forEach(row -> row.choose(on));
        choosing = false;
        chosen();
    }

    static List<Proposal> changing(List<Proposal> proposals) {
        return proposals.stream()
                .filter(one -> one.isOpen() && one.verdict().changes())
                .toList();
    }
}
