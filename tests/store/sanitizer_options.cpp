/// What the leak check need not tell: SOCI 4.0 forgets the texts bound to a statement that PostgreSQL refuses.
/// Called by the sanitizer's own library, by this name.
extern "C" const char* __lsan_default_suppressions();

extern "C" const char* __lsan_default_suppressions() { return "leak:libsoci_postgresql\n"; }
