package org.restride.base;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Background work that visits all clinics of the installation, one after the other. */
@Component
public class EachClinic {

    private static final Logger LOG = LoggerFactory.getLogger(EachClinic.class);

    private final ClinicDirectory clinics;
    private final CurrentActor actors;

    EachClinic(ClinicDirectory clinics, CurrentActor actors) {
        this.clinics = clinics;
        this.actors = actors;
    }

    /** What is done for one clinic. */
    @FunctionalInterface
    public interface Work {
        void of(ClinicId clinic) throws IOException;
    }

    /**
     * Does the work as the program itself. Where it fails the other clinics don't wait for it: it has its turn again.
     *
     * @param task its name, for the log
     */
    public void visit(String task, Work work) {
        clinics.all()
                .forEach(clinic -> actors.asSystem(clinic, () -> {
                    try {
                        work.of(clinic);
                    } catch (IOException problem) {
                        LOG.error("{} failed for a clinic and is tried again: {}", task, problem.toString());
                    } catch (RuntimeException problem) {
                        LOG.error(
                                "{} failed for a clinic and is tried again: {}",
                                task,
                                problem.getClass().getName());
                    }
                }));
    }
}
