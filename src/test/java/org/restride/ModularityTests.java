package org.restride;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(Restride.class);

    @Test
    void modulesUseOnlyWhatThePictureAllows() {
        modules.verify();
    }

    @Test
    void pictureIsDrawnFromTheCode() {
        new Documenter(modules).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
    }
}
