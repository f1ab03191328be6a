#include "viewmodel/kiosk_words.h"

#include <algorithm>
#include <utility>

namespace yardstick {

namespace {

constexpr KioskWords english{"Touch to begin",
                             "One tap is enough. Nobody can see that it was you.",
                             "Your answer is saved. Would you like to say more?",
                             "No, thank you",
                             "Thank you!",
                             "Not saved. Please tell the staff.",
                             "This kiosk is closed just now."};

constexpr std::pair<std::string_view, KioskWords> others[] = {
    {"de",
     {"Zum Beginnen berühren", "Ein Tippen genügt. Niemand sieht, dass Sie es waren.", "Ihre Antwort ist gespeichert. Möchten Sie mehr dazu sagen?",
      "Nein, danke", "Vielen Dank!", "Nicht gespeichert. Bitte sagen Sie dem Personal Bescheid.", "Dieses Gerät ist gerade geschlossen."}},
    {"fr",
     {"Touchez pour commencer", "Un seul appui suffit. Personne ne voit que c’était vous.", "Votre réponse est enregistrée. Souhaitez-vous en dire plus ?",
      "Non, merci", "Merci !", "Non enregistré. Veuillez prévenir le personnel.", "Cette borne est fermée pour le moment."}},
    {"es",
     {"Toque para empezar", "Basta con un toque. Nadie puede ver que fue usted.", "Su respuesta está guardada. ¿Quiere decirnos algo más?",
      "No, gracias", "¡Gracias!", "No se ha guardado. Avise al personal, por favor.", "Este quiosco está cerrado por ahora."}},
    {"ar",
     {"المس الشاشة للبدء", "لمسة واحدة تكفي. لا أحد يمكنه أن يعرف أنك أنت من أجاب.", "تم حفظ إجابتك. هل تود إضافة المزيد؟",
      "لا، شكرًا", "شكرًا لك!", "لم يتم الحفظ. يرجى إبلاغ الموظفين.", "هذا الجهاز مغلق حاليًا."}},
};

} // namespace

const KioskWords& kiosk_words(std::string_view locale)
{
    const std::string_view language = locale.substr(0, locale.find_first_of("-_"));
    const auto* found = std::find_if(std::begin(others), std::end(others), [&](const auto& each) { return each.first == language; });
    return found == std::end(others) ? english : found->second;
}

} // namespace yardstick
