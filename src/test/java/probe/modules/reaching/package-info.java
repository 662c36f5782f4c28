@org.springframework.modulith.ApplicationModule(
        displayName = "Reaching",
        allowedDependencies = {})
package probe.modules.reaching;
