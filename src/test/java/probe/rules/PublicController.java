package probe.rules;

import org.springframework.web.bind.annotation.RestController;

/** Planted. */
@RestController
public class PublicController {}
