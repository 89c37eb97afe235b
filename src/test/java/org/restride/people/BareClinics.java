package org.restride.people;

import org.restride.base.ClinicId;
import org.restride.base.Ids;
import org.springframework.context.ApplicationContext;

/** Makes clinics that nobody furnishes: without what the product ships, so that a test says exactly what is there. */
public final class BareClinics {

    private final ApplicationContext context;

    public BareClinics(ApplicationContext context) {
        this.context = context;
    }

    public ClinicId create(ClinicSettings settings) {
        ClinicId clinic = new ClinicId(context.getBean(Ids.class).next());
        return context.getBean(InClinic.class).asProgram(clinic, () -> {
            context.getBean(StoredClinics.class).add(clinic);
            context.getBean(Clinics.class).add(settings);
            return clinic;
        });
    }
}
