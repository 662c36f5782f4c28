@org.springframework.modulith.ApplicationModule(displayName = "Reached")
package probe.modules.reached;
