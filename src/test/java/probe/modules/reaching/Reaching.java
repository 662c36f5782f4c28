package probe.modules.reaching;

import probe.modules.reached.Contract;
import probe.modules.reached.inner.Secret;

/** Planted: uses a module that it does not name, and another's inside. */
public class Reaching {

    Contract undeclared;
    Secret hidden;
}
