package probe.modules.reached.inner;

/** Public to the compiler, but not part of the module's contract. */
public class Secret {}
