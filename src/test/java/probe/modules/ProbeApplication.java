package probe.modules;

import org.springframework.modulith.Modulithic;

/** Root of modules with planted violations, outside the product's packages so that nothing of them is started. */
@Modulithic
public class ProbeApplication {}
