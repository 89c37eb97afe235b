package org.restride.progress;

import org.restride.base.DomainError;
import org.restride.base.ForMembers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the rules that explain reports are looked up. */
@Service
@Transactional(readOnly = true)
public class ReportRules {

    private final TrafficLights lights;

    ReportRules(TrafficLights lights) {
        this.lights = lights;
    }

    /**
     * The clinic's newest traffic light.
     *
     * @throws DomainError.NotFound if the clinic has loaded no content yet
     */
    @ForMembers
    public TrafficLight trafficLight() {
        return lights.newest().orElseThrow(() -> new DomainError.NotFound("progress.error.no-rules"));
    }
}
