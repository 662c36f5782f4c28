package probe.rules;

import org.springframework.beans.factory.annotation.Autowired;

/** Planted. */
public class FieldInjection {

    @Autowired
    Runnable hidden;
}
