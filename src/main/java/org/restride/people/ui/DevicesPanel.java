package org.restride.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.people.DeviceTokens;

/** The devices that stay signed in, each with a way to sign it out. */
class DevicesPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient DeviceTokens devices;
    private final ZoneId zone;
    private final @Nullable UUID here;

    /**
     * @param zone whose days are shown
     * @param here the device at which the person sits; null if it isn't one of those
     */
    DevicesPanel(DeviceTokens devices, ZoneId zone, @Nullable UUID here) {
        this.here = here;
        this.devices = devices;
        this.zone = zone;
        addClassName("rs-panel");
        show();
    }

    private void show() {
        removeAll();
        List<DeviceTokens.Device> mine = devices.mine();
        if (mine.isEmpty()) {
            add(new Paragraph(getTranslation("people.devices.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rs-lines");
        mine.forEach(device -> list.add(line(device)));
        add(list);
    }

    /** Whoever signs out the device at which they sit leaves with it. */
    private void end(UUID device, boolean isHere) {
        devices.revoke(device);
        if (isHere) {
            getUI().ifPresent(ui -> ui.getPage().setLocation("/login"));
        } else {
            show();
        }
    }

    private String day(Instant moment) {
        return moment.atZone(zone)
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(getLocale()));
    }

    private ListItem line(DeviceTokens.Device device) {
        boolean isHere = device.id().equals(here);
        Span when = new Span(getTranslation("people.devices.seen", day(device.createdAt()), day(device.lastUsedAt())));
        when.addClassName("rs-meta");
        Span until = new Span(getTranslation(
                device.trusted() ? "people.devices.trusted" : "people.devices.not-trusted", day(device.expiresAt())));
        until.addClassName("rs-meta");
        Span name = new Span(isHere ? getTranslation("people.devices.here", device.label()) : device.label());
        name.addClassName("rs-choice-title");
        Div words = new Div(name, when, until);
        words.addClassName("rs-choice-words");
        Button end = new Button(getTranslation("people.devices.end"), click -> end(device.id(), isHere));
        end.addThemeVariants(ButtonVariant.LUMO_SMALL);
        end.setAriaLabel(getTranslation("people.devices.end-label", device.label()));
        return new ListItem(words, end);
    }
}
