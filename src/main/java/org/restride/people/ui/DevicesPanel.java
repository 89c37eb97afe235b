package org.restride.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.restride.people.DeviceTokens;

/** The devices that stay signed in, each with a way to sign it out. */
class DevicesPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient DeviceTokens devices;
    private final ZoneId zone;

    /**
     * @param zone whose days are shown
     */
    DevicesPanel(DeviceTokens devices, ZoneId zone) {
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

    private ListItem line(DeviceTokens.Device device) {
        String used = device.lastUsedAt()
                .atZone(zone)
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(getLocale()));
        Span when = new Span(getTranslation("people.devices.used", used));
        when.addClassName("rs-meta");
        Div words = new Div(new Span(device.label()), when);
        words.addClassName("rs-choice-words");
        Button end = new Button(getTranslation("people.devices.end"), click -> {
            devices.revoke(device.id());
            show();
        });
        end.addThemeVariants(ButtonVariant.LUMO_SMALL);
        end.setAriaLabel(getTranslation("people.devices.end-label", device.label()));
        return new ListItem(words, end);
    }
}
