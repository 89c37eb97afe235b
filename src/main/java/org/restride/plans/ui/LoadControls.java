package org.restride.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.restride.base.DomainError;
import org.restride.plans.DoseWords;
import org.restride.plans.Load;

/** Where one chooses what an exercise is made heavier with: one thing, or nothing. */
final class LoadControls {
    private enum Kind {
        NOT_SAID,
        BODY_WEIGHT,
        KG,
        LB,
        BAND
    }

    private final Select<Kind> kind = DoseInputs.choice("load", List.of(Kind.values()));
    private final TextField weight = DoseInputs.decimal("weight");
    private final Select<Load.Colour> colour = DoseInputs.choice("colour", List.of(Load.Colour.values()));
    private final Consumer<Load> onChange;
    private boolean filling;

    LoadControls(Locale language, Consumer<Load> onChange) {
        this.onChange = onChange;
        colour.setItemLabelGenerator(choice -> DoseWords.in(language).load(new Load.Band(choice)));
        DoseInputs.onChange(() -> choose(usual(kind.getValue())), kind);
        DoseInputs.onChange(() -> choose(new Load.Band(colour.getValue())), colour);
        DoseInputs.onChange(this::weigh, weight);
    }

    List<Component> fields() {
        return List.of(kind, weight, colour);
    }

    void show(Load load) {
        filling = true;
        weight.setVisible(load instanceof Load.Weight);
        colour.setVisible(load instanceof Load.Band);
        switch (load) {
            case Load.NotSaid _ -> kind.setValue(Kind.NOT_SAID);
            case Load.BodyWeight _ -> kind.setValue(Kind.BODY_WEIGHT);
            case Load.Weight(var amount, var unit) -> {
                kind.setValue(unit == Load.Unit.KG ? Kind.KG : Kind.LB);
                weight.setValue(amount.toPlainString());
            }
            case Load.Band(var chosen) -> {
                kind.setValue(Kind.BAND);
                colour.setValue(chosen);
            }
        }
        weight.setInvalid(false);
        filling = false;
    }

    private void weigh() {
        if (filling) {
            return;
        }
        Load.Unit unit = kind.getValue() == Kind.LB ? Load.Unit.LB : Load.Unit.KG;
        try {
            Load weighed = DoseInputs.valid(weight)
                    .map(amount -> new Load.Weight(amount, unit))
                    .orElseThrow(() -> new DomainError.Invalid("plans.dose.field.weight"));
            choose(weighed);
        } catch (DomainError.Invalid impossible) {
            weight.setInvalid(true);
        }
    }

    private void choose(Load load) {
        if (!filling) {
            onChange.accept(load);
        }
    }

    private static Load usual(Kind kind) {
        return switch (kind) {
            case NOT_SAID -> new Load.NotSaid();
            case BODY_WEIGHT -> new Load.BodyWeight();
            case KG -> new Load.Weight(BigDecimal.valueOf(5), Load.Unit.KG);
            case LB -> new Load.Weight(BigDecimal.TEN, Load.Unit.LB);
            case BAND -> new Load.Band(Load.Colour.RED);
        };
    }
}
