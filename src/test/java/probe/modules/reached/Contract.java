package probe.modules.reached;

/** What others may use, if they say so. */
public class Contract {}
