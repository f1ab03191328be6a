# Makes a machine ready to build Yardstick and builds it. Sourced by app/run and tests/run; needs `root`, the checkout.
# Everything it says goes to standard error, so that a program's own output stays clean.

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

# The packages named in the files given, one a line.
packages_in() { sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$@"; }

is_debian_12() {
    [ -r /etc/os-release ] || return 1
    (. /etc/os-release; [ "${ID:-}" = debian ] && [ "${VERSION_ID:-}" = 12 ])
}

# Installs what is missing of the packages named in the files given.
install_packages() {
    if ! is_debian_12; then
        [ -n "${YARDSTICK_NO_SETUP:-}" ] && return 0
        say "This machine is not Debian 12, so nothing is installed. Yardstick needs what these Debian packages hold:"
        packages_in "$@" | sed 's/^/  /' >&2
        fail "Install their counterparts, then run this again with YARDSTICK_NO_SETUP=1."
    fi
    local missing
    missing=$(packages_in "$@" | while read -r package; do
        dpkg-query -W -f='${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || printf '%s ' "$package"
    done)
    [ -n "$missing" ] || return 0
    local as_root=
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || fail "These packages are missing: $missing. Ask an administrator to install them."
        as_root=sudo
    fi
    say "Installing packages: $missing"
    # The list of packages may be older than the packages themselves; one refresh mends that.
    $as_root apt-get update -qq >&2 || say "The list of packages could not be refreshed; trying with the one that is here."
    # shellcheck disable=SC2086 # one word a package
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $missing >&2 ||
        fail "The packages could not be installed: $missing"
    installed_packages=$missing
}

# configure PRESET: the first time, and again when packages have come since.
configure() {
    cd "$root" || exit 1
    [ -z "${installed_packages:-}" ] && [ -e "build/$1/build.ninja" ] && return 0
    say "Configuring (preset $1)"
    cmake --preset "$1" >"${TMPDIR:-/tmp}/yardstick-configure.$$" 2>&1 || {
        cat "${TMPDIR:-/tmp}/yardstick-configure.$$" >&2
        rm -f "${TMPDIR:-/tmp}/yardstick-configure.$$"
        fail "Configuring failed; the reason is above."
    }
    rm -f "${TMPDIR:-/tmp}/yardstick-configure.$$"
}

# build PRESET [TARGET …]: shows progress, and the compiler's words when it fails.
build() {
    local preset=$1
    shift
    say "Building (preset $preset); the first time takes some minutes"
    if [ -t 2 ]; then
        NINJA_STATUS='[%f/%t] ' cmake --build "build/$preset" ${1:+--target "$@"} >&2 || fail "The build failed; the reason is above."
        return
    fi
    local log
    log=$(mktemp)
    if ! NINJA_STATUS='[%f/%t] ' cmake --build "build/$preset" ${1:+--target "$@"} >"$log" 2>&1; then
        tail -n 100 "$log" >&2
        rm -f "$log"
        fail "The build failed; the reason is above."
    fi
    tail -n 1 "$log" >&2
    rm -f "$log"
}
