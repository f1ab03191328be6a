# yardstick_add_plugin() is defined here.
