package org.restride.people;

import org.restride.base.DeviceRelation;
import org.springframework.stereotype.Component;

/** A device may act as long as its token is there and its way in leads to the same record. */
@Component
class StandingDevices implements DeviceRelation {

    @Override
    public String stillHolds() {
        return """
                exists (select from platform.device_token d join platform.membership m on m.id = d.membership_id
                    where d.id = ? and m.clinic_id = ? and m.patient_id = ?)
                """;
    }
}
