package org.restride.matrix;

import com.vaadin.browserless.SpringBrowserlessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.restride.RestrideTest;
import org.restride.SignedIn;
import org.restride.TestClinics;
import org.restride.TestEquipment;
import org.restride.base.Access;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The portal's pages as anybody of the world sees them. */
@RestrideTest
abstract class WorldScreens extends SpringBrowserlessTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestEquipment.Owner owner;

    @Autowired
    Access access;

    @Autowired
    private TestClinics clinics;

    World world;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        world = World.of(context, clinics);
        SignedIn.as(world.home().administrator());
        super.initVaadinEnvironment();
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SignedIn.out();
    }

    /** Somebody else sits down at a browser of their own, in the same world. */
    void become(World.Person person) {
        super.cleanVaadinEnvironment();
        SignedIn.as(person.actor());
        super.initVaadinEnvironment();
    }
}
