package org.restride.people.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.server.VaadinRequest;
import java.util.regex.Pattern;
import org.restride.people.RestrideUser;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whether the device is the person's own, so that it need not ask again for 90 days. Most phones are; many computers aren't. */
class TrustChoice extends Checkbox {

    private static final long serialVersionUID = 1L;
    private static final Pattern PHONE = Pattern.compile("Android|iPhone|iPad|Mobile");

    TrustChoice() {
        boolean phone = isPhone();
        setLabel(getTranslation(phone ? "people.trust.phone" : "people.trust"));
        setHelperText(getTranslation("people.trust.help"));
        setValue(phone);
        addClassName("rs-trust");
    }

    private static boolean isPhone() {
        VaadinRequest request = VaadinRequest.getCurrent();
        String agent = request == null ? null : request.getHeader("User-Agent");
        return agent != null && PHONE.matcher(agent).find();
    }

    /** What was chosen when the session that goes on was begun. */
    static boolean now() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof RestrideUser user && user.trusted();
    }
}
